/**
 * What makes the page interactive: folding and searching. Plain JavaScript for any browser, without a dependency. The page
 * names its hash, so `hashes.ts` follows every change.
 */
export const pageScript = `'use strict';
const all = selector => [...document.querySelectorAll(selector)];
const search = document.querySelector('#search');
const found = document.querySelector('#found');
let hits = [];
let current = -1;

function fold(button, open) {
  const below = button.closest('li').querySelector(':scope > ul');
  below.hidden = !open;
  button.setAttribute('aria-expanded', String(open));
  button.textContent = open ? '−' : '+' + below.querySelectorAll('li').length;
}

function unfoldAbove(item) {
  for (let above = item.parentElement.closest('li'); above; above = above.parentElement.closest('li'))
    fold(above.querySelector(':scope > .card > .fold'), true);
}

function show(at) {
  hits[current]?.classList.remove('current');
  current = at;
  const item = hits[current];
  found.textContent = hits.length === 0 ? (search.value.trim() === '' ? '' : found.dataset.none) : current + 1 + ' / ' + hits.length;
  if (!item) return;
  item.classList.add('current');
  unfoldAbove(item);
  item.querySelector('.card').scrollIntoView({ block: 'center', inline: 'center' });
}

function find() {
  const words = search.value.trim().toLocaleLowerCase();
  hits[current]?.classList.remove('current');
  current = -1;
  document.body.classList.toggle('searched', words !== '');
  hits = all('main li').filter(item => {
    const isHit = words !== '' && item.querySelector('.card').textContent.toLocaleLowerCase().includes(words);
    item.classList.toggle('hit', isHit);
    return isHit;
  });
  show(hits.length > 0 ? 0 : -1);
}

document.addEventListener('click', ({ target }) => {
  if (target.matches('.fold')) fold(target, target.getAttribute('aria-expanded') === 'false');
  if (target.matches('#unfold')) for (const button of all('.fold')) fold(button, true);
  if (target.matches('#foldall')) for (const button of all('.fold')) fold(button, false);
});
search.addEventListener('input', find);
search.addEventListener('keydown', event => {
  if (event.key === 'Enter' && hits.length > 0) show((current + (event.shiftKey ? hits.length - 1 : 1)) % hits.length);
  if (event.key === 'Escape') {
    search.value = '';
    find();
  }
});
document.addEventListener('keydown', event => {
  if (event.key === '/' && event.target !== search) {
    event.preventDefault();
    search.focus();
  }
});
`;
