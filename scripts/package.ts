import { packageExtension } from './packaging/packageExtension';

packageExtension().then(console.log, (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
