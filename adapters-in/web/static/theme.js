// Runs before the first paint, so that a chosen theme never flashes.
try {
  const theme = localStorage.getItem('origin.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden here: the system's theme it is.
}
