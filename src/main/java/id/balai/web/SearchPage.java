package id.balai.web;

import java.util.List;

/**
 * @param words what was looked for, as typed
 * @param found best first
 */
public record SearchPage(String words, List<SearchSource.Found> found) {}
