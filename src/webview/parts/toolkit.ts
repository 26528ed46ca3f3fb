import { html } from '@microsoft/fast-element';
import {
  provideVSCodeDesignSystem,
  vsCodeBadge,
  vsCodeButton,
  vsCodeDataGrid,
  vsCodeDataGridCell,
  vsCodeDataGridRow,
  vsCodePanelTab,
  vsCodePanels,
  vsCodePanelView,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

/** The one place that knows the toolkit. It is archived: what it registers is used through the wrappers beside it. */
export function registerToolkit(): void {
  // Its own template carries a style attribute, which the content security policy refuses.
  const template = html`<template class="circular"
    ><div class="control" part="control"><slot></slot></div
  ></template>`;
  provideVSCodeDesignSystem().register(
    vsCodeBadge({ template }),
    vsCodeButton(),
    vsCodeDataGrid(),
    vsCodeDataGridCell(),
    vsCodeDataGridRow(),
    vsCodePanelTab(),
    vsCodePanels(),
    vsCodePanelView(),
    vsCodeTextField(),
  );
}
