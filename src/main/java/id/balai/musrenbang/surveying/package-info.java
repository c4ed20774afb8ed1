/** Recording a survey of a proposal that lies on one's desk. */
@NullMarked
package id.balai.musrenbang.surveying;

import org.jspecify.annotations.NullMarked;
