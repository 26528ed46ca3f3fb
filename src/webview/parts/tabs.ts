import { make, makeCustom, setAttributes, setText } from './dom';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly view: Element;
}

export interface Tabs {
  readonly element: HTMLElement;
  /** Shows or hides the number behind the title. */
  setCount(id: string, count: number | undefined): void;
  select(id: string): void;
  readonly selected: string;
  add(tab: Tab): void;
}

export function makeTabs(label: string, tabs: readonly Tab[], changed: (id: string) => void): Tabs {
  const element = makeCustom('vscode-panels', { 'aria-label': label });
  const parts = new Map<string, { readonly tab: HTMLElement; readonly title: string; readonly count: HTMLElement }>();
  let selected = tabs[0]?.id ?? '';

  function add({ id, title, view }: Tab): void {
    const count = make('span', { class: 'tab-count' });
    const tab = makeCustom('vscode-panel-tab', { id: `tab-${id}`, 'aria-label': title }, `${title} `, count);
    parts.set(id, { tab, title, count });
    const lastTab = element.querySelector('vscode-panel-view');
    element.insertBefore(tab, lastTab);
    element.append(makeCustom('vscode-panel-view', { id: `view-${id}` }, view));
  }

  for (const tab of tabs) add(tab);
  element.addEventListener('change', (event) => {
    // The attribute follows later: only the event knows the tab by now.
    const tab: unknown = event instanceof CustomEvent ? event.detail : undefined;
    const id = tab instanceof Element ? tab.id.replace(/^tab-/, '') : selected;
    if (id === selected || !parts.has(id)) return;
    selected = id;
    changed(id);
  });
  return {
    element,
    setCount(id, count) {
      const part = parts.get(id);
      if (!part) return;
      setText(part.count, count === undefined ? '' : String(count));
      setAttributes(part.tab, { 'aria-label': count === undefined ? part.title : `${part.title} ${count}` });
    },
    select(id) {
      if (!parts.has(id)) return;
      selected = id;
      element.setAttribute('activeid', `tab-${id}`);
    },
    get selected() {
      return selected;
    },
    add,
  };
}
