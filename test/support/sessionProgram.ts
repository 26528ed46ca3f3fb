import { openTestSession } from './testSession';

// Holds a session on the engine that the environment names and prints its states; with a user's number as its argument
// it becomes that user first. It ends when nobody reads what it prints.
const [user] = process.argv.slice(2);
if (user !== undefined) process.setuid?.(Number(user));
const machine = { platform: process.platform, homeDir: '/nonexistent', env: { ...process.env }, userId: 0 };
const { session } = openTestSession({ host: '', options: { machine } });
session.onDidChangeState((state) => {
  console.log('failure' in state ? `${state.kind} ${JSON.stringify(state.failure)}` : state.kind);
});
session.hold();
process.stdout.on('error', () => process.exit());
setInterval(() => console.log(''), 1_000);
