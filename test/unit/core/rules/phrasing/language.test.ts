import assert from 'node:assert/strict';
import { judgePhrasing } from '../../../../../src/core/rules/phrasing/index';

const notEnglish = [
  'Ein Dashboard für alle Nutzer',
  'Benachrichtigungszentrum',
  'Dunkler Modus',
  'Je veux un tableau de bord',
  'Exporter les factures en CSV',
  'Mejorar la experiencia',
  'Añadir un buscador',
  'Adicionar exportação para CSV',
  'Donkere modus toevoegen',
  'Dodać tryb ciemny',
  'Migliorare la ricerca',
  'Добавить тёмную тему',
  'ダッシュボードを追加する',
  '添加导出按钮',
  'إضافة لوحة معلومات',
];

const shortEnglish = [
  'Notification centre',
  'Offline mode',
  'Onboarding',
  'CSV export button',
  'Café loyalty card',
  'SSO',
];

describe('The language check', () => {
  for (const title of notEnglish) {
    it(`leaves "${title}" alone`, () => assert.equal(judgePhrasing(title), undefined));
  }

  for (const title of shortEnglish) {
    it(`judges "${title}"`, () => assert.notEqual(judgePhrasing(title), undefined));
  }
});
