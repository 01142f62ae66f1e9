// SvelteKit 3 is written for Node 22.17; the one thing that it misses on Node 20 is this standard function.
Promise.withResolvers ??= function withResolvers() {
  const made = /** @type {PromiseWithResolvers<any>} */ ({});
  made.promise = new this((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};
