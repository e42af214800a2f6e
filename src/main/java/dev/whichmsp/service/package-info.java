/** The service: WebFlux endpoints over the library, their limits, problem details, keys, health and documentation. */
package dev.whichmsp.service;
