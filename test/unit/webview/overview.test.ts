import assert from 'node:assert/strict';
import { layOutOverview, OVERVIEW_ZOOM, overviewZoom, shapeAt, WORDS } from '../../../webview/tree/layout/overview';
import { Workspace } from './workspace';

describe('the overview', () => {
  const { model } = new Workspace();
  const overview = layOutOverview(model, 1280, OVERVIEW_ZOOM);
  const branch = (key: string) => {
    const found = overview.branches.find(({ root }) => root.data.key === key);
    assert(found, `no branch ${key}`);
    return found;
  };

  it('makes a row of each outcome that has opportunities, and one of those that serve none', () => {
    assert.deepEqual(
      overview.rows.map(({ outcome }) => outcome?.data.key),
      ['sooner', 'calmer', undefined],
    );
    assert.deepEqual(
      overview.branches.map(({ root }) => root.data.key),
      ['lost', 'slow', 'noisy', 'alone'],
    );
    assert.equal(branch('lost').y, branch('slow').y);
  });

  it('puts an outcome beside the one before it where there is room, else below', () => {
    const noisy = branch('noisy');
    assert.deepEqual([noisy.y, noisy.x > branch('slow').x], [branch('slow').y, true]);
    assert.equal(overview.rows[1]?.x, noisy.x);
    const narrow = layOutOverview(model, 600, OVERVIEW_ZOOM).branches;
    const [lost, below] = ['lost', 'noisy'].map(key => narrow.find(({ root }) => root.data.key === key)!);
    assert(below!.y > lost!.y + lost!.h);
    assert.equal(below!.x, lost!.x);
  });

  it('flows branches in columns of at least 220 px, as many as fit', () => {
    assert.equal(branch('slow').x, branch('lost').x + branch('lost').w + 24);
    assert(branch('lost').w >= 220);
    const narrow = layOutOverview(model, 300, OVERVIEW_ZOOM);
    assert.equal(new Set(narrow.branches.map(({ x }) => x)).size, 1);
  });

  it('draws a card of every kind, in text order, a parent level with its first child', () => {
    const { shapes } = branch('lost');
    assert.deepEqual(
      shapes.map(({ item }) => item.data.key),
      ['lost', 'blind', 'stream', 'fake', 'replay', 'print', 'stuck', 'resume'],
    );
    const [lost, blind, stream] = shapes;
    assert.deepEqual([lost!.y, blind!.y, stream!.y], [0, 0, 0]);
    assert.deepEqual([lost!.w, lost!.h, stream!.w, stream!.h], [44, 11, 42, 6]);
    assert.equal(stream!.above, blind);
  });

  it('finds the shape under a point, and the root under its words', () => {
    const lost = branch('lost');
    const [, , stream] = lost.shapes;
    const at = (x: number, y: number) => shapeAt(lost, x, y)?.item.data.key;
    assert.equal(at(lost.x + stream!.x + 5, lost.y + WORDS + 3), 'stream');
    assert.equal(at(lost.x + 100, lost.y + 8), 'lost');
    assert.equal(at(lost.x + lost.w - 1, lost.y + WORDS + 3), undefined);
  });

  it('grows with the zoom', () => {
    const large = layOutOverview(model, 1280, OVERVIEW_ZOOM * 1.5);
    assert.equal(large.branches[0]?.shapes[0]?.w, 66);
    assert(large.height > overview.height);
  });

  it('opens as large as fits the window, and no smaller than shapes can be told apart', () => {
    const heightAt = (zoom: number) => layOutOverview(model, 1280, zoom).height;
    const height = heightAt(0.31);
    const zoom = overviewZoom(model, { width: 1280, height }, 0.4);
    assert(zoom > OVERVIEW_ZOOM && zoom < 0.4, String(zoom));
    assert(heightAt(zoom) <= height && heightAt(zoom + 0.02) > height);
    assert.equal(overviewZoom(model, { width: 1280, height: 100 }, 0.4), OVERVIEW_ZOOM);
  });

  it('gives its columns the whole width where the branches are few', () => {
    const { branches } = layOutOverview(model, 1280, OVERVIEW_ZOOM);
    assert.equal(Math.max(...branches.map(({ x, w }) => x + w)), 1280 - 16);
  });
});
