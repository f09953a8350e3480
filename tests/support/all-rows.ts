/** Whether this run is `npm run test:all`. Ordinary runs may take smaller numbers and fewer rows of a table. */
export const isAllRows = process.env.MUNDAP_ROWS === 'all'
