package org.plumbline.web;

/** The route is for people with a mandate and nobody is signed in: the page sends to sign-in, the API answers 401. */
class SignInFirst extends RuntimeException {}
