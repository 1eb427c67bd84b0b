const newline = 10;
const longest = 16 * 1024 * 1024;

/** Cuts a stream of bytes into lines of text. A line that is longer than anybody would write is passed over as a whole. */
export class LineSplitter {
  #parts = [];
  #length = 0;
  #onLine;
  #onTooLong;

  constructor(onLine, onTooLong) {
    this.#onLine = onLine;
    this.#onTooLong = onTooLong;
  }

  add(bytes) {
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      this.#keep(bytes.subarray(start, end));
      this.end();
      start = end + 1;
    }
    this.#keep(bytes.subarray(start));
  }

  /** What has come since the last newline is a line too. */
  end() {
    if (this.#length > longest) this.#onTooLong();
    else if (this.#length > 0) this.#onLine(Buffer.concat(this.#parts).toString("utf8"));
    this.#parts = [];
    this.#length = 0;
  }

  #keep(bytes) {
    this.#length += bytes.length;
    if (this.#length <= longest && bytes.length > 0) this.#parts.push(bytes);
    else if (this.#length > longest) this.#parts = [];
  }
}
