// @ts-check
import { delimiter, join } from 'node:path';

/** @typedef {Record<string, string | undefined>} Environment */

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];
const LINUX = [
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
];
const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/**
 * The files that would be Chrome, Chromium or Edge on this kind of machine, best first; most of them do not exist.
 * @param {NodeJS.Platform} platform
 * @param {Environment} env
 * @returns {string[]}
 */
export function usualPlaces(platform, env) {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const installed = WINDOWS.flatMap((parts) =>
      roots.flatMap((root) => (root ? [join(root, ...parts)] : [])),
    );
    return [...installed, ...inFolders(folders, ['chrome.exe', 'chromium.exe', 'msedge.exe'])];
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? '/', 'Applications')];
    const installed = MAC.flatMap((app) => roots.map((root) => join(root, app)));
    return [...installed, ...inFolders(folders, COMMANDS)];
  }
  return [...inFolders(folders, COMMANDS), ...LINUX];
}

/**
 * @param {string[]} folders
 * @param {string[]} commands
 */
function inFolders(folders, commands) {
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}
