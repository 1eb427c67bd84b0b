// Sets formulas and colours code for Downlink: JSON lines in, JSON lines out (README.md). Ends when its input does.
import { Guard } from "./guard.mjs";
import { LineSplitter } from "./lines.mjs";
import { answer } from "./tasks.mjs";

const waiting = [];
const guard = new Guard();
const lines = new LineSplitter((line) => waiting.push(line), () => waiting.push(null));

function answerAll() {
  let text = "";
  guard.each(waiting, answer, (reply) => (text += JSON.stringify(reply) + "\n"));
  if (text) process.stdout.write(text);
}

// Nobody listens any more.
process.stdout.on("error", () => process.exit(0));

process.stdin.on("data", (bytes) => {
  lines.add(bytes);
  answerAll();
});
process.stdin.on("end", () => {
  lines.end();
  answerAll();
});
