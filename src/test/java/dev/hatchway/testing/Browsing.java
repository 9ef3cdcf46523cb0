package dev.hatchway.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** A person with a browser: logs in by the form, keeps cookies, sends forms with their token. */
public final class Browsing {

  private final Map<String, String> cookies = new HashMap<>();
  private String token;
  private String languages;

  public static Browsing as(String username) {
    return as(username, "secret");
  }

  public static Browsing nobody() {
    return new Browsing();
  }

  public static Browsing as(String username, String password) {
    Browsing browsing = new Browsing();
    browsing.keep(
        given()
            .redirects()
            .follow(false)
            .formParam("j_username", username)
            .formParam("j_password", password)
            .post("/j_security_check"));
    return browsing;
  }

  /** The browser asks for these languages, as in Accept-Language. */
  public Browsing speaking(String newLanguages) {
    languages = newLanguages;
    return this;
  }

  public Response get(String path) {
    Response response = request().get(path);
    keep(response);
    return response;
  }

  /** Sends a form; the token comes from the page looked at last, or from the list of one's own. */
  public Response post(String path, Map<String, ?> fields) {
    String sent = token();
    return keep(
        request()
            .contentType(ContentType.URLENC.withCharset("UTF-8"))
            .formParam("csrf", sent)
            .formParams(fields)
            .post(path));
  }

  /** Sends a form as htmx does while one types. */
  public Response type(String path, Map<String, ?> fields) {
    return request()
        .header("HX-Request", "true")
        .contentType(ContentType.URLENC.withCharset("UTF-8"))
        .formParam("csrf", token())
        .formParams(fields)
        .post(path);
  }

  public Response upload(String path, String programme, String name, byte[] content) {
    return keep(
        request()
            .multiPart("csrf", token())
            .multiPart("programme", programme)
            .multiPart("file", name, content)
            .post(path));
  }

  public Response json(String path, Object body, Map<String, String> headers) {
    return request().contentType(ContentType.JSON).headers(headers).body(body).post(path);
  }

  public Response bytes(String path, String type, byte[] body) {
    return request().contentType(type).body(body).post(path);
  }

  public Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  public RequestSpecification request() {
    RequestSpecification request = given().redirects().follow(false).cookies(cookies);
    return languages == null ? request : request.header("Accept-Language", languages);
  }

  /** The token that forms carry; for requests that are put together by hand. */
  public String csrf() {
    return token();
  }

  private String token() {
    if (token == null) {
      get("/components");
    }
    return token;
  }

  private Response keep(Response response) {
    cookies.putAll(response.cookies());
    String page =
        response.contentType() != null && response.contentType().contains("html")
            ? response.asString()
            : "";
    int at = page.indexOf("name=\"csrf\" value=\"");
    if (at >= 0) {
      int start = at + "name=\"csrf\" value=\"".length();
      token = page.substring(start, page.indexOf('"', start));
    }
    return response;
  }
}
