/** Light, dark, or as the system says; kept in a cookie so that the server renders it without a flash. */
export function startTheme() {
  document.querySelector('[data-theme-toggle]')?.addEventListener('click', () => {
    const root = document.documentElement;
    const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    const isDark = root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && systemIsDark);
    root.dataset.theme = isDark ? 'light' : 'dark';
    document.cookie = 'theme=' + root.dataset.theme + ';path=/;max-age=31536000;samesite=lax';
  });
}
