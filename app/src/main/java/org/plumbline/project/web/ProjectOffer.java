package org.plumbline.project.web;

import java.util.List;
import org.plumbline.directive.Clause;
import org.plumbline.directive.Fields;
import org.plumbline.organisation.Post;

/** What the form of a project offers to choose from: fields, posts at its unit, clauses of the document named. */
public record ProjectOffer(List<Fields.Field> fields, List<Post> posts, List<Clause> clauses) {}
