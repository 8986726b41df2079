import assert from 'node:assert/strict';
import test from 'node:test';

import { hostOf, isWayBack, leadsToImage, noteSign, targetOf } from '../../ui/logic/reading-links.js';

test('a_link_leads_to_a_place_in_the_article_or_to_an_address', () => {
  assert.deepEqual(targetOf('#a-note%201'), { kind: 'place', id: 'a-note 1' });
  assert.deepEqual(targetOf('https://example.org/a?b#c'), { kind: 'address', url: 'https://example.org/a?b#c' });
  assert.deepEqual(targetOf('mailto:a@example.org'), { kind: 'address', url: 'mailto:a@example.org' });
});

test('nothing_else_leads_anywhere', () => {
  const hostile = ['javascript:alert(1)', ' JaVaScRiPt:1', 'data:text/html,x', 'file:///etc/passwd', 'aldine://image/00', 'tauri://localhost/', 'blob:https://a/b'];
  for (const href of [...hostile, '/relative', '', '#', null, 'http://', 'ftp://example.org/']) {
    assert.deepEqual(targetOf(href), { kind: 'none' }, String(href));
  }
});

test('a_place_with_broken_escapes_is_taken_as_it_stands', () => {
  assert.deepEqual(targetOf('#a-100%'), { kind: 'place', id: 'a-100%' });
});

test('short_signs_are_notes_when_raised_or_in_brackets', () => {
  assert.equal(noteSign('3', true), '3');
  assert.equal(noteSign('[12]', false), '12');
  assert.equal(noteSign('†', true), '†');
  assert.equal(noteSign('٣', true), '٣');
  assert.equal(noteSign('3', false), null);
  assert.equal(noteSign('the appendix', true), null);
});

test('arrows_lead_back_and_words_do_not', () => {
  assert.equal(isWayBack('↩︎'), true);
  assert.equal(isWayBack(' ^ '), true);
  assert.equal(isWayBack('[back]'), true);
  assert.equal(isWayBack(''), false);
  assert.equal(isWayBack('backwater'), false);
});

test('a_host_is_shown_without_www', () => {
  assert.equal(hostOf('https://www.example.org/a'), 'example.org');
  assert.equal(hostOf(null), '');
  assert.equal(hostOf('nonsense'), '');
});

test('a_link_to_an_image_file_is_known_by_its_path', () => {
  assert.equal(leadsToImage('https://example.org/a/b.JPG?w=2000'), true);
  assert.equal(leadsToImage('https://example.org/a?file=b.jpg'), false);
  assert.equal(leadsToImage('#a.png'), false);
});
