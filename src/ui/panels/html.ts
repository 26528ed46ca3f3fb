import * as vscode from 'vscode';
import { attributeText } from './attributeText';

export interface PageParts {
  /** In `dist/webview`, without its ending. */
  readonly script: string;
  /** In `media/webview`, without its ending. */
  readonly style: string;
  /** BCP 47. */
  readonly language: string;
  /** Data that the script finds in a `meta` element of this name. */
  readonly data?: { readonly name: string; readonly text: string };
}

/** The folders that a page may read from, and no others. */
export function pageRoots(extensionUri: vscode.Uri): readonly vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist/webview'), vscode.Uri.joinPath(extensionUri, 'media/webview')];
}

/**
 * The one page of all panels. What it holds of data is the text of an attribute; the rest comes by message, once its
 * script asks. Nothing inline may run and nothing may be fetched; the hash is that of an empty style element, by which the toolkit finds out what the browser
 * can do.
 */
export function pageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { script, style, language, data }: PageParts,
): string {
  const nonce = randomNonce();
  const scriptUri = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist/webview', `${script}.js`));
  const styleUri = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'media/webview', `${style}.css`));
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource} '${hashOfNothing}'`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${styleUri.toString()}">
${data === undefined ? '' : `<meta name="${data.name}" content='${attributeText(data.text)}'>`}
<title></title>
</head>
<body>
<script nonce="${nonce}" src="${scriptUri.toString()}"></script>
</body>
</html>`;
}

const hashOfNothing = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

function randomNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url');
}
