import { colour } from "./code.mjs";
import { typeset } from "./math.mjs";

/** The answer to one line: what was made, or why nothing was. Never throws. */
export function answer(line) {
  let task = null;
  try {
    task = JSON.parse(line);
    return { id: idOf(task), ...work(task) };
  } catch (error) {
    return { id: idOf(task), error: error instanceof Error ? error.message : "failed" };
  }
}

function idOf(task) {
  return Number.isSafeInteger(task?.id) ? task.id : null;
}

function work(task) {
  switch (task?.kind) {
    case "math":
      return typeset(task);
    case "code":
      return colour(task);
    default:
      return { error: "not a task" };
  }
}
