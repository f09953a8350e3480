import { describe, expect, test } from 'vitest'
import { readLine } from '../../../src/notes/parse/lines.ts'
import {
  isPicturesOnly,
  isSeparator,
  readBullet,
  readFence,
  readHeading,
  readUnderline,
} from '../../../src/notes/parse/markers.ts'

const line = (text: string) => readLine(text, 1)

describe('a bullet', () => {
  test.each([
    ['- 글', { marker: '-', number: null, text: '글', width: 2 }],
    ['*  글', { marker: '*', number: null, text: '글', width: 3 }],
    ['+\u00a0글', { marker: '+', number: null, text: '글', width: 2 }],
    ['-\u200b글', { marker: '-', number: null, text: '글', width: 2 }],
    ['-', { marker: '-', number: null, text: '', width: 1 }],
    ['12. 글', { marker: '.', number: 12, text: '글', width: 4 }],
    ['3) 글', { marker: ')', number: 3, text: '글', width: 3 }],
    ['123456789. 글', { marker: '.', number: 123_456_789, text: '글', width: 11 }],
  ])('%j', (text, bullet) => {
    expect(readBullet(line(text))).toEqual(bullet)
  })

  test.each(['-글', '글', '1234567890. 글', '1.글', '- - -', '---', '- | -', ':-- | --:', '**글**'])(
    'is not %j',
    (text) => {
      expect(readBullet(line(text))).toBeNull()
    },
  )
})

describe('a separator', () => {
  test.each(['---', '***', '___', '- - -', '*  *  *', '-----  '])('is %j', (text) => {
    expect(isSeparator(line(text))).toBe(true)
  })

  test.each(['--', '- -', '-*-', '--- 글', '===', '- - 글'])('is not %j', (text) => {
    expect(isSeparator(line(text))).toBe(false)
  })
})

test.each([
  ['=', 1],
  ['====', 1],
  ['---', 2],
  ['-----', 2],
  ['--', null],
  ['- - -', null],
  ['=== 글', null],
])('the underline %j makes a heading of level %j', (text, level) => {
  expect(readUnderline(line(text))).toBe(level)
})

describe('a heading', () => {
  test.each([
    ['# 글', { level: 1, text: '글', width: 2, tight: false }],
    ['###### 글', { level: 6, text: '글', width: 7, tight: false }],
    ['##  글 ##', { level: 2, text: '글', width: 4, tight: false }],
    ['## C#', { level: 2, text: 'C#', width: 3, tight: false }],
    ['##', { level: 2, text: '', width: 2, tight: false }],
    ['##글', { level: 2, text: '글', width: 2, tight: true }],
    ['#[글](a)', { level: 1, text: '[글](a)', width: 1, tight: true }],
  ])('%j', (text, heading) => {
    expect(readHeading(line(text))).toEqual(heading)
  })

  test.each(['####### 글', '#!/bin/sh', '글 # 글'])('is not %j', (text) => {
    expect(readHeading(line(text))).toBeNull()
  })
})

describe('a fence', () => {
  test.each([
    ['```', { mark: '```', info: '' }],
    ['```` bash ', { mark: '````', info: 'bash' }],
    ['~~~yaml', { mark: '~~~', info: 'yaml' }],
    ['- ```bash', { mark: '```', info: 'bash' }],
    ['1. ```', { mark: '```', info: '' }],
    ['~~~ a`b', { mark: '~~~', info: 'a`b' }],
  ])('%j', (text, fence) => {
    expect(readFence(line(text))).toEqual(fence)
  })

  test.each(['``', '```ls```', '-```', '글 ```'])('is not %j', (text) => {
    expect(readFence(line(text))).toBeNull()
  })
})

test.each([
  ['![](a.png)', true],
  ['![그림](a.png) ![](b.png)', true],
  ['![](a(1).png)', true],
  ['![](a\\).png)', true],
  ['![](a.png) 글', false],
  ['[글](a.png)', false],
  ['글 ![](a.png)', false],
])('%j is nothing but pictures: %s', (text, expected) => {
  expect(isPicturesOnly(text)).toBe(expected)
})
