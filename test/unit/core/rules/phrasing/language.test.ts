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
  'Automatische Erinnerung per SMS',
  'Checkout vereinfachen',
  'Login per Fingerabdruck',
  'Kunden können Rechnungen herunterladen',
  'Un chatbot pour le support',
  'Notifications push pour les clients',
  'Panel de control de ventas',
  'Notificações push',
  'Relatório semanal por email',
  'Dashboard delle vendite',
  'Meer omzet per klant',
  'Powiadomienia push',
  'Aplikacja mobilna dla kierowców',
  'Lägg till mörkt läge',
  'Knapp för att exportera',
  'Karanlık mod ekle',
  'Satış raporu',
  '検索を改善する',
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
  'Résumé upload',
  'Fraud detection',
  'Dashboard for the Zürich office',
  'Add a dark mode for São Paulo',
  'Build a portal for Müller & Söhne',
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
