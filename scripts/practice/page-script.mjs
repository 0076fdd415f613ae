// @ts-check

/** @typedef {import('./people.mjs').PracticePerson} PracticePerson */

/**
 * Runs inside the practice page (it is sent there as text, so it can use nothing from outside itself):
 * draws the page, and goes from one to the next as LinkedIn does, the address first and the title later.
 * `?as=<name>` in an address shows its person under that name.
 * @param {PracticePerson[]} people
 */
export function runPracticePage(people) {
  const isGitHub = location.hostname.endsWith('github.com');
  const nobody = {
    slug: '',
    login: '',
    name: isGitHub ? 'A repository' : 'Feed',
    title: isGitHub ? 'GitHub' : '(99+) Feed | LinkedIn',
    headline: 'What people wrote today',
    location: '',
    about: 'A page that is no profile.',
    experience: ['A made-up post', 'Another made-up post'],
  };
  let timer = 0;

  function find() {
    const path = decodeURIComponent(location.pathname);
    const as = new URLSearchParams(location.search).get('as');
    return isGitHub ? findOnGitHub(path, as) : findOnLinkedIn(path, as);
  }

  /**
   * @param {string} path
   * @param {string | null} as
   */
  function findOnLinkedIn(path, as) {
    const slug = /^\/in\/([^/]+)/.exec(path)?.[1];
    if (!slug) return nobody;
    const known = people.find((person) => person.slug === slug.toLowerCase()) ?? madeOf(slug);
    if (as === null) return known;
    return { ...known, name: as, title: known.title.replace(known.name, () => as) };
  }

  /**
   * @param {string} path
   * @param {string | null} as
   */
  function findOnGitHub(path, as) {
    const [, login = '', repository] = path.split('/');
    if (login === '') return nobody;
    if (repository) return { ...nobody, title: `GitHub - ${login}/${repository}: A made-up one` };
    const known = people.find((person) => person.login === login.toLowerCase()) ?? madeOf(login);
    const name = as ?? known.name;
    return { ...known, name, title: `${login} (${name}) · GitHub` };
  }

  /** @param {string} slug */
  function madeOf(slug) {
    const words = slug.split('-');
    const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
    return { ...nobody, slug, name, title: `${name} | LinkedIn`, headline: 'A made-up person' };
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  function write(id, text) {
    const element = document.getElementById(id);
    if (element) element.textContent = text;
  }

  function draw() {
    const shown = find();
    write('name', shown.name);
    write('headline', shown.headline);
    write('location', shown.location);
    write('about', shown.about);
    write(
      'initials',
      shown.name
        .split(' ')
        .map((word) => word.charAt(0))
        .join(''),
    );
    const items = shown.experience.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    });
    document.getElementById('experience')?.replaceChildren(...items);
    return shown;
  }

  /** @param {number | null} titleAfterMs */
  function show(titleAfterMs) {
    const { title } = draw();
    clearTimeout(timer);
    if (titleAfterMs === null) return;
    timer = window.setTimeout(() => {
      document.title = title;
    }, titleAfterMs);
  }

  /**
   * @param {string} slug a person's, or a path beginning with `/`
   * @param {{ titleAfterMs?: number | null }} [options] `null`: the title never comes
   */
  function go(slug, { titleAfterMs = 300 } = {}) {
    history.pushState({}, '', slug.startsWith('/') ? slug : `/in/${slug}/`);
    show(titleAfterMs);
  }

  Reflect.set(window, 'practice', { go });
  window.addEventListener('popstate', () => show(300));
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const path = link?.getAttribute('href');
    if (!path?.startsWith('/')) return;
    event.preventDefault();
    go(path);
  });
  show(0);
}
