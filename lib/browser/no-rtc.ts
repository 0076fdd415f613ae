// Nothing leaves Kith. The pages' Content-Security-Policy forbids every request, but its connect-src does
// not reach WebRTC, and the directive that would (`webrtc 'block'`) is not implemented everywhere. So a page
// takes the constructors away before any other code runs: import this file first.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) {
  Reflect.deleteProperty(globalThis, name);
}

export {};
