import type { Page } from 'playwright-core';

/** What stands in the window, a line for each part that is there. */
const seen = `(() => {
  const shown = (element) => element.checkVisibility({ checkVisibilityCSS: true });
  const words = ({ innerText }) => innerText.replace(/\\s+/g, ' ').trim();
  const text = (element) => element.getAttribute('aria-label') ?? words(element);
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const inputs = all('.quick-input-widget input').map((input) => '[' + input.value + '] ' + input.placeholder);
  const rows = all('.quick-input-widget .monaco-list-row');
  const parts = {
    notifications: all('.notification-toast .notification-list-item-message').map(words),
    dialog: all('.monaco-dialog-box').map(words),
    'quick input': [...all('.quick-input-title, .quick-input-message').map(text), ...inputs],
    'it offers': rows.map((row) => (row.matches('.focused') ? '> ' : '') + text(row)),
    menu: all('.monaco-menu .action-item').map((item) => (item.matches('.focused') ? '> ' : '') + words(item)),
    tabs: all('.tabs-container .tab').map((tab) => (tab.matches('.selected') ? '> ' : '') + text(tab)),
    editors: all('.editor-instance .monaco-editor').map((editor) => editor.dataset.uri),
    'side bar': all('.sidebar [role=treeitem], .sidebar .welcome-view-content').map(text),
    'status bar': all('.statusbar-item').map(text),
    focus: [document.activeElement].map((element) => element.tagName.toLowerCase() + '.' + element.className + ' ' + text(element)),
  };
  const lines = Object.entries(parts).map(([name, texts]) => [name, texts.filter(Boolean).slice(0, 12).join(' | ')]);
  return lines.filter(([, said]) => said !== '').map(([name, said]) => name + ': ' + said.slice(0, 600)).join('\\n');
})()`;

/** What one can read in a window, in a few lines: for a log that is all one has of it. */
export async function windowText(page: Page): Promise<string> {
  // VS Code loads the pages of its webviews by this name.
  const panels = page.frames().filter((frame) => frame.url().includes('/fake.html'));
  const texts = await Promise.all(panels.map((frame) => frame.evaluate('document.body.innerText')));
  const told = texts.map((text) => `panel: ${String(text).replaceAll(/\s+/g, ' ').slice(0, 600)}`);
  return [String(await page.evaluate(seen)), ...told].join('\n');
}
