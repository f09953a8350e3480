/** Which modules of the app share a file. On a slow line a file costs more than its bytes, and one file compresses better than ten. */

/** What shows the results of a search. */
export const RESULTS_GROUP = 'results'
/** What opens the journal. */
export const JOURNAL_GROUP = 'journal'
/** What every page loads soon after it was opened. */
export const SOON_GROUP = 'updates'

/** A group of the bundler: its name, and which modules are in it, by their paths or by a mark of the bundler's. */
interface ChunkGroup {
  readonly name: string
  readonly test?: RegExp
  readonly tags?: '$initial'[]
}

/** The first group that holds a module has it. */
export const chunkGroups: ChunkGroup[] = [
  { name: 'initial', tags: ['$initial'] },
  // A file for each of these would cost more in the main script's list than it holds.
  { name: 'icons', test: /[\\/]lucide-react[\\/]/ },
  // What shows the results of a search. A question's page has the tokenizer's smallest part of it, and others the
  // particles: in a group of theirs they would bring that along with a search.
  {
    name: RESULTS_GROUP,
    test: /[\\/]es-hangul[\\/]|[\\/](?:search[\\/]search-results|strings[\\/]search\.ko|search[\\/]text[\\/]compact)\./,
  },
  { name: 'controls', test: /[\\/]ui[\\/]base[\\/](?:dialog|segmented|progress-bar|say-bytes)/ },
  {
    name: SOON_GROUP,
    test: /[\\/]ui[\\/](?:offline[\\/](?:ask-worker|update)|strings[\\/]notices|base[\\/]toast(?:-look|\.css)|study[\\/]saving-notice\.css)/,
  },
  // What is due, how answers are compared.
  {
    name: 'study',
    test: /[\\/](?:ts-fsrs|study[\\/]schedule)[\\/]|[\\/](?:askable|session|quiz-address|mock-exam|name-sections|clock|format-dates|today|with-study|start-set|askable-cards|week-line|suspend-toggle|quiz-keys|key-hint|quiz-session|(?:daily|exam|study)\.ko)\.tsx?$|[\\/]quiz[\\/]run-bar\.css$/,
  },
  { name: 'words', test: /[\\/]search[\\/]text[\\/]/ },
  {
    name: JOURNAL_GROUP,
    test: /[\\/](?:idb[\\/]|storage[\\/](?:journal|database|unsaved|study-store)|study[\\/](?:journal[\\/](?:fold|record-[qse]|event-order|undo|reset|incoming)|open-study-journal))/,
  },
  {
    name: 'relink',
    test: /[\\/](?:relink-records|identity[\\/]relink|site[\\/]catalogue-diff)/,
  },
  { name: 'extras', test: /[\\/](?:card-tools|question-extras)\./ },
  {
    name: 'keys',
    test: /[\\/](?:shell[\\/]shortcuts-|settings[\\/]settings-table\.|study[\\/]import-preview\.css)/,
  },
  // The first bookmark asks for it alone.
  { name: 'persistence', test: /[\\/]storage[\\/]persistence\./ },
  // A host answers six files at a time, so that a seventh costs the settings a round trip.
  { name: 'backup', test: /[\\/]study[\\/](?:use-import|import-preview\.tsx|backup-file)/ },
  {
    name: 'shelf',
    test: /[\\/](?:ui[\\/]my[\\/](?:open-both|shelf|own-content|join-shelves|read-in-worker)|storage[\\/]kept-note(?:s|-rows)|both-shelves)\./,
  },
]
