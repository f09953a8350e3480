/** Messages that can appear on any page: a new version, a browser inside an app. */

export const update = {
  label: '새 내용 알림',
  ready: (change: { added: number; answered: number; removed: number } | null) => {
    const parts = [
      change !== null && change.added > 0 && `질문 ${change.added}개 추가`,
      change !== null && change.answered > 0 && `답변 ${change.answered}개 추가`,
      change !== null && change.removed > 0 && `질문 ${change.removed}개 빠짐`,
    ].filter((part) => part !== false)
    return `새 내용이 있어요${parts.length === 0 ? '' : ` (${parts.join(', ')})`}. 지금 볼까요?`
  },
  apply: '지금 보기',
  later: '나중에',
} as const

export const inApp = {
  label: '브라우저 알림',
  kakao: '카카오톡 안에서는 기록이 따로 저장되고, 파일로 내보낼 수 없어요.',
  other: '앱 안에서 열려 있어요. 기록이 따로 저장되고, 파일로 내보내지 못할 수 있어요.',
  openOutside: '다른 브라우저로 열기',
  copyLink: '주소 복사',
  copied: '주소를 복사했어요. 쓰던 브라우저에 붙여넣어 주세요.',
  byHand: '아래 주소를 복사해 주세요.',
  dismiss: '닫기',
  homeScreen: '홈 화면 앱은 기록을 따로 저장해요. 브라우저에서 쓰던 기록이 있다면 불러와 주세요.',
  bring: '기록 불러오기',
} as const
