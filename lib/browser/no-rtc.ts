/*
 * A page's policy (`connect-src 'none'`) does not stop WebRTC, which can still send UDP. Kith has no use for
 * it, so it is taken away before anything else runs.
 */
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) {
  Reflect.deleteProperty(globalThis, name);
}
