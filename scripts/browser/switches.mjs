// @ts-check

/** Without one, the screen is 800 × 600, which cuts the popup off. */
const SCREEN = '--screen-info={1600x1200}';
/**
 * Of two `--disable-features` the last one counts, so these are Playwright's own that matter offline, and two more: the
 * address bar's suggestions, drawn as web pages, cost a second of work at every start.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
];
/** For a browser that nobody watches: no graphics card, and nothing of its frame slides. */
const UNSEEN = [
  SCREEN,
  '--disable-gpu',
  '--in-process-gpu',
  '--animation-duration-scale=0',
  '--force-prefers-reduced-motion',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

/**
 * The command line of a browser with Kith in it, behind what Playwright adds.
 * @param {string} extensionPath
 * @param {boolean} overPipe whether the extension is loaded over the debugging pipe instead
 * @param {import('./launch.mjs').LaunchOptions} options
 */
export function switchesOf(extensionPath, overPipe, options) {
  const { width, height } = options.window ?? { width: 1280, height: 900 };
  const loading = [
    `--disable-extensions-except=${extensionPath}`,
    `--load-extension=${extensionPath}`,
  ];
  return [
    ...(overPipe ? [] : loading),
    ...(options.offline === false
      ? []
      : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']),
    ...(options.headless === false ? [] : UNSEEN),
    `--window-size=${width},${height}`,
    '--disable-quic',
    '--remote-debugging-port=0',
    '--enable-unsafe-extension-debugging',
    ...(options.args ?? []),
  ];
}
