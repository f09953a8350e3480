/** What an export of the record says. It is loaded with the journal: when saving fails, it may be impossible to fetch anything. */
export const exported = {
  downloaded: (count: number) => `기록 ${count.toLocaleString('ko')}건을 파일로 내보냈어요.`,
  shared: (count: number) => `기록 ${count.toLocaleString('ko')}건을 보냈어요.`,
  /** Put after a sentence on the records. */
  withNotes: (count: number) => ` 내 노트 ${count}개도 함께 있어요.`,
  notesLeft: ' 내 노트는 파일로 내보내세요.',
  copied: (count: number) =>
    `기록 ${count.toLocaleString('ko')}건을 복사했어요. 메모장이나 나와의 채팅에 붙여넣어 두세요.`,
  failed: '내보낼 파일을 만들지 못했어요. 연결을 확인하고 다시 시도해 주세요.',
} as const
