// Runs before the first paint, so that a stored theme or density never flashes the other one.
(() => {
  const stored = (name) => {
    try {
      return localStorage.getItem(`loopwright.${name}`);
    } catch {
      return null; // Storage is switched off: the system's theme it is.
    }
  };
  const theme = stored('theme');
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  document.documentElement.dataset.density = stored('density') === 'compact' ? 'compact' : 'comfortable';
  document.documentElement.dataset.nav = stored('nav') === 'narrow' ? 'narrow' : 'wide';
})();
