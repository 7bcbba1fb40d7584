/** Texts of the sidebar before Excel has answered; loaded before all others, so only these. */
export const shell = {
  'app.name': '绩效自评助手',
  'app.connecting': '正在连接 Excel…',
  'app.crashed': '侧边栏出了意外问题',
  'app.reload': '重新打开侧边栏',

  'host.unreachable.title': '连接不上 Office 组件',
  'host.unreachable.what':
    '没有加载到 office.js，侧边栏还不能读写表格。工作簿没有改动。请检查网络或联系管理员改用本地副本，然后重试。',
  'host.outside.title': '请在 Excel 中打开',
  'host.outside.what':
    '这个页面是 Excel 的侧边栏，单独在浏览器里打开时读不到表格。请在 Excel 的“开始”选项卡点击“打开侧边栏”。',
  'host.silent.title': 'Excel 没有回应',
  'host.silent.what':
    '等了 {seconds} 秒仍没有连上 Excel。工作簿没有改动。请重试，或关闭侧边栏后重新打开。',
  'host.old.title': '这个版本的 Excel 太旧',
  'host.old.what': '需要 Excel 2021、Microsoft 365 或网页版 Excel。工作簿没有改动。',
  'host.retry': '重试',
} as const satisfies Record<string, string>;
