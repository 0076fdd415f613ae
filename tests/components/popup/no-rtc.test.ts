import { expect, it, vi } from 'vitest';

it('a page of Kith has no WebRTC, which no content security policy would hold back', async () => {
  vi.stubGlobal('RTCPeerConnection', Object);
  vi.stubGlobal('webkitRTCPeerConnection', Object);
  await import('@/lib/browser/no-rtc');
  expect('RTCPeerConnection' in globalThis).toBe(false);
  expect('webkitRTCPeerConnection' in globalThis).toBe(false);
});
