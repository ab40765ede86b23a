import { words } from './words';

/** Frequent short words of the neighbours of English on the screen, none of which is an English word. */
export const foreignWords = words(`
  der das und ist nicht ich wir sie ein eine einen einem einer eines für mit auf zu von dem den im ins vom zum zur bei nach aus wenn weil dass daß oder aber auch kein keine keinen mein meine unser unsere mehr sehr
  kann können sollte müssen muss wird werden habe haben hat sind einfacher hinzufügen erstellen bessere besser neue neuen neuer über durch ohne beim wie warum wer welche
  le les des une et je nous vous pas pour dans ne que qui est sont avec sur ce cette ces mes nos aux du au mon ma leur leurs plus très être avoir peux peut puis veux voudrais ajouter créer quand comment pourquoi quel quelle sans chez où
  el los las del al por para con una uno unos unas y es está están que no-es como cuando porque pero muy más mi mis nuestro nuestra puedo puede quiero necesito agregar añadir crear sin cada cómo qué sobre entre
  os um uma uns umas dos das em não eu nós você com ao aos pelo pela são está mais quando porque mas meu minha nosso nossa posso quero preciso adicionar criar sem
  il lo gli della dello delle degli nel nella alla alle di che non sono è una un'altra con per tra più molto mio mia nostro quando perché posso voglio aggiungere creare senza ogni
  het een van en ik wij niet met voor op aan naar bij uit ook maar omdat wanneer geen mijn onze kunnen moet moeten wil zijn wordt heeft hebben toevoegen zonder elke deze
  nie się jest są na w z do że jak dla ale przez przy mój moja nasz mogę chcę potrzebuję dodać bez każdy kiedy dlaczego
  och att det som är inte jag vi på av med till från ett när kan vill eller ikke og jeg på af til fra når ville eller også
  benutzer kunden nutzer verbessern suche suchen einführen umstellen schneller schnellere anzeigen schaltfläche knopf seite dunkler modus nutzern nutzerfreundlichkeit umsatz kosten senken erhöhen bauen brauchen brauche wollen möchte möchten
  utilisateurs utilisateur clients améliorer recherche bouton écran afficher supprimer réduire augmenter besoin sombre mieux rapidement tableau bord permettre
  usuarios usuario clientes mejorar buscar búsqueda botón pantalla mostrar eliminar reducir aumentar necesitan quieren oscuro mejor rápido permitir experiencia
  usuários usuário melhorar botão tela mostrar reduzir precisam querem escuro melhor permitir experiência
  gebruikers klanten verbeteren zoeken knop scherm tonen verminderen verhogen donkere beter sneller
  użytkownicy klienci poprawić przycisk ekran wyszukiwanie zmniejszyć zwiększyć tryb ciemny lepszy szybciej
  utenti clienti migliorare ricerca pulsante schermo mostrare ridurre aumentare hanno bisogno vogliono scura migliore
  de du
  automatische automatischer automatisieren vereinfachen beschleunigen ermöglichen vermeiden entfernen anpassen übersicht erinnerung erinnerungen meldung rechnungen termine termin fahrer mitarbeiter lieferung bestellung bestellungen pro jeder jede alle allen zwei mehrere
  ajout ventes livreurs livraison commande commandes facture factures rappel rappels mode-sombre nouvelle nouveau toutes tous chaque
  ventas pedidos factura facturas repartidores recordatorio todos todas nuevo nueva entregas pedido
  vendas entregadores entrega entregas lembrete novo nova todos
  vendite corrieri ordini fatture nuovo nuova tutti tutte promemoria
  meer minder omzet klant chauffeurs meldingen bestellingen facturen nieuwe alle iedere
  powiadomienia powiadomienie aplikacja kierowców przycisk nowy nowa zamówienia faktury
  lägg lagg knapp förare sökning behöver ny nya kunder fler färre tilføj knap søgning ordrer
  mod ekle uygulama arama düğme yeni satış raporu bildirim tambahkan buat pengguna untuk dengan
  přidat zlepšit uživatele pro lisää adaugă hozzáadása
  ja on ei että se mutta kun minä ve bir bu için ile ne çok değil olarak daha
`);

/** Words of other languages that are English words as well: they say little. */
export const englishToo = words(
  'on en no do me see war die was an in am so to bad gut is as at he we be or if us my men man van per via non al el es le la ma mi tu os im ja se plus mais ne ze hat support per pro mod alle pun buat panel control push login ny de du',
);

/** How words of other languages end, and English ones do not. */
export const foreignEndings = words(
  'ung ungen ieren isch ische ischen ischer ischem isches druck enia enie ów ych nych keit heit schaft zentrum lich ción ciones ção ções zione zioni ität tät eux euse mente ować anie ości ość',
);
