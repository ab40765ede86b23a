/** How often the loop is looked at, in milliseconds: work that leaves it free in between counts as two stretches. */
const interval = 5;
/** So long no stretch is longer than a moment before a piece of work counts as done, in milliseconds. */
const quietMs = 1_000;
const moment = 10;

/** Watches how long this process is held up: the processor time of its thread between two moments in which timers have their turn. */
exports.EventLoop = class EventLoop {
  /** Milliseconds of the longest stretch of each piece of work. */
  longest = {};
  /** When a stretch ended, and its length. */
  stretches = [];

  constructor() {
    let before = this.busy();
    setInterval(() => {
      const now = this.busy();
      this.stretches.push({ end: performance.now(), length: now - before });
      before = now;
    }, interval).unref();
  }

  /** Others on the machine take time, and none of this. */
  busy() {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  }

  /** Does something, and waits for all that follows from it. */
  async watch(name, work) {
    this.stretches = [];
    await work();
    await this.quiet();
    this.longest[name] = Math.max(...this.stretches.map(({ length }) => length));
  }

  async quiet() {
    for (let isBusy = true; isBusy; ) {
      await new Promise(resolve => setTimeout(resolve, quietMs));
      const from = performance.now() - quietMs;
      isBusy = this.stretches.some(({ end, length }) => end > from && length > moment);
    }
  }
};
