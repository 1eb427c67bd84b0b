import { Script } from "node:vm";

const milliseconds = 5000;

/** Works off a list in order and gives up on what takes too long: neither a macro nor a pattern may hang the build. */
export class Guard {
  #step;
  #script = new Script("downlinkStep()");

  constructor() {
    // A script's time can be limited, a function's can't; the script sees only what is global.
    globalThis.downlinkStep = () => this.#step();
  }

  /** Takes each line off the list and passes on its answer. */
  each(list, answer, done) {
    let started;
    this.#step = () => {
      while (list.length > 0) {
        started = performance.now();
        done(answer(list[0]));
        list.shift();
      }
    };
    while (list.length > 0) {
      try {
        this.#script.runInThisContext({ timeout: milliseconds });
      } catch (error) {
        if (error.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
        // The time was that of all the lines so far: one that has only begun gets a whole turn of its own.
        if (performance.now() - started > milliseconds * 0.9) done(tooSlow(list.shift()));
      }
    }
  }
}

function tooSlow(line) {
  return { id: JSON.parse(line).id, error: `takes longer than ${milliseconds / 1000} s` };
}
