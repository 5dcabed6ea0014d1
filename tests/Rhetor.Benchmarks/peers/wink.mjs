// Throughput of wink-nlp's full pipeline (tokens, sentences, negation, sentiment, entities, parts of speech, custom entities) per core.
// Usage: node wink.mjs FOLDER TEXT, where FOLDER has wink-nlp and wink-eng-lite-web-model installed and TEXT holds articles parted by U+000C.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'package.json'));
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
const texts = readFileSync(process.argv[3], 'utf8').split('\f').filter((text) => text.length > 0);

function read() {
  const before = process.cpuUsage();
  let tokens = 0;
  for (const text of texts) tokens += nlp.readDoc(text).tokens().length();
  const used = process.cpuUsage(before);
  return { tokens, seconds: (used.user + used.system) / 1e6 };
}

// The first rounds warm the engine up.
const rounds = Array.from({ length: 21 }, read).slice(12).sort((a, b) => a.seconds - b.seconds);
console.log(JSON.stringify(rounds[rounds.length >> 1]));
