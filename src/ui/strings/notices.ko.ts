/** Messages that can appear on any page: a new version, failed saving, a browser inside an app. */

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

export const notice = {
  label: '저장 알림',
  reasons: {
    quota: '기록을 저장하지 못했어요. 저장 공간이 가득 찼어요.',
    blocked: '기록을 저장하지 못하고 있어요. 다른 탭이 예전 저장소를 쓰고 있으니 그 탭을 닫아 주세요.',
    closed: '기록을 저장하지 못하고 있어요. 브라우저가 저장소를 닫았어요.',
    private:
      '이 창에서는 기록을 저장할 수 없어요. 비공개 창이거나, 브라우저가 이 사이트의 쿠키와 데이터를 막고 있어요. 브라우저 설정에서 이 사이트에 허용하고 새로고침해 주세요. 그때까지는 창을 닫으면 여기서 한 공부가 사라져요.',
    hung: '기록을 저장하지 못하고 있어요. 브라우저가 저장소를 열어 주지 않아요.',
    newer:
      '이 브라우저의 기록은 지금 화면보다 새로운 버전이 쓰고 있어서, 여기서는 읽거나 저장할 수 없어요. 새로고침해 주세요. 그래도 같으면 사이트가 이전 버전으로 되돌아간 거예요. 저장한 기록은 지워지지 않았고, 새 버전이 올라오면 이어져요.',
    failed: '기록을 저장하지 못했어요. 저장소에 문제가 생겼어요.',
  },
  unsaved: (count: number) =>
    `저장하지 못한 기록 ${count}건은 이 화면에만 있어요. 닫기 전에 파일로 내보내 주세요. 읽기와 검색은 그대로 쓸 수 있어요.`,
  allSaved: '지금까지 저장한 기록은 그대로 있어요. 읽기와 검색도 그대로 쓸 수 있어요.',
  nothingYet:
    '읽기와 검색은 그대로 쓸 수 있어요. 여기서 한 공부를 남기려면 나가기 전에 파일로 내보내 주세요.',
  retry: '다시 저장하기',
  retried: '이제 모두 저장했어요.',
  recovered: (count: number) =>
    `열어 둔 사이에 저장소가 지워져서, 이 화면에 있던 기록 ${count}건을 다시 저장했어요.`,
  dismiss: '알겠어요',
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
