/** Balai: one system for a whole city. Each sub-package is a module; see {@code docs/domain/}. */
@NullMarked
package id.balai;

import org.jspecify.annotations.NullMarked;
