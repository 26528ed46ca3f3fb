/** Where the engine writes what it does; a `vscode.LogOutputChannel` is one. */
export interface Log {
  trace(message: string): void;
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
