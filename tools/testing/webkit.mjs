// WebKitGTK through its own driver. A page of it that dies takes the driver's session along, and the next command
// would hang: then driver and browser are started anew, and the other files run on.
import { spawn } from 'node:child_process';
import { webdriverLauncher } from '@web/test-runner-webdriver';

/** A file's page is loaded, and let go, in less than that on the slowest machine. */
const COMMAND_MS = 60_000;

const inTime = (promise) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`WebKit: no answer within ${COMMAND_MS} ms`)), COMMAND_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/**
 * @param {readonly string[]} command Starts the driver, but for its port.
 * @param {string} binary The browser.
 * @param {() => Promise<number>} freePort
 * @returns {object} A launcher for Web Test Runner.
 */
export function webkitLauncher(command, binary, freePort) {
  let driver;
  const stopDriver = (signal) => {
    try {
      process.kill(-driver.pid, signal);
    } catch {
      // Already gone.
    }
  };
  process.on('exit', () => stopDriver('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

  const options = {
    hostname: '127.0.0.1',
    path: '/',
    logLevel: 'error',
    connectionRetryTimeout: COMMAND_MS,
    connectionRetryCount: 0,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  };
  const launcher = webdriverLauncher(options);

  async function startDriver() {
    options.port = await freePort();
    const [program, ...args] = [...command, `--port=${options.port}`, '--host=127.0.0.1'];
    // Layers put together by the processor in one pass: without a GPU, far less work than a GPU made of software.
    const env = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    driver = spawn(program, args, { stdio: 'ignore', detached: true, env });
    for (let tries = 0; tries < 150; tries++) {
      const answers = await fetch(`http://127.0.0.1:${options.port}/status`).then(
        () => true,
        () => false,
      );
      if (answers) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('WebKit: the driver does not start');
  }

  let starting;
  async function startAnew() {
    clearInterval(launcher.pendingHeartbeat);
    launcher.driver = launcher.driverManager = undefined;
    stopDriver('SIGKILL');
    starting = startDriver();
    await starting;
  }

  const open = async (id, url) => {
    await (starting ??= startDriver());
    await launcher.ensureManagerInitialized();
    await launcher.driverManager.startSession(id, url);
  };
  return Object.assign(launcher, {
    startSession: (id, url) =>
      inTime(open(id, url)).catch(async (error) => {
        console.warn(`${error.message}; started anew`);
        await startAnew();
        await inTime(open(id, url));
      }),
    stopSession: (id) =>
      inTime(launcher.driverManager.stopSession(id)).catch(async (error) => {
        console.warn(`${error.message}; started anew`);
        await startAnew();
        return {};
      }),
  });
}
