// `npm start`: install if needed, build, and check the shipped content.
import { spawnSync } from 'node:child_process';
import './prepare.mjs';

console.log('\nChecking the words that ship with this project: escalate-content check\n');
const { status } = spawnSync(process.execPath, ['bin/escalate-content.js', 'check'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
