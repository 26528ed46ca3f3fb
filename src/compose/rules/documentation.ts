/** Where the page of a rule is to be read. */
export function ruleDocumentation(rule: string): string {
  return `https://github.com/docker-networks/vscode-docker-networks/blob/main/docs/rules/${rule}.md`;
}
