/** Set by the proxy on every request: where somebody wanted to go before we sent them to the door. */
export const wantedPath = "x-parapet-path";
