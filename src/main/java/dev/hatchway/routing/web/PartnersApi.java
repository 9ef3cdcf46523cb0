package dev.hatchway.routing.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.programme.Programmes;
import dev.hatchway.routing.PartnerCatalogue;
import dev.hatchway.routing.PartnerOverview;
import dev.hatchway.routing.ReferralList;
import dev.hatchway.routing.ReferralView;
import dev.hatchway.routing.RegisterPartner;
import dev.hatchway.routing.RegisterResource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Partners, their resources and referrals, as programs see them. */
@Path("/api/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
class PartnersApi {

  private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

  /** A partner to add to a programme's catalogue. */
  record NewPartner(
      @NotBlank String programme,
      @NotNull @Pattern(regexp = CODE) String code,
      @NotBlank @Size(max = 200) String name) {}

  private final CurrentActor currentActor;
  private final Programmes programmes;
  private final PartnerCatalogue catalogue;
  private final ReferralList referrals;
  private final RegisterPartner registerPartner;
  private final RegisterResource registerResource;

  PartnersApi(
      CurrentActor currentActor,
      Programmes programmes,
      PartnerCatalogue catalogue,
      ReferralList referrals,
      RegisterPartner registerPartner,
      RegisterResource registerResource) {
    this.currentActor = currentActor;
    this.programmes = programmes;
    this.catalogue = catalogue;
    this.referrals = referrals;
    this.registerPartner = registerPartner;
    this.registerResource = registerResource;
  }

  @GET
  @Operation(summary = "Partners one may see, with this quarter's capacity")
  public List<PartnerOverview> partners() {
    return catalogue.visibleTo(currentActor.get());
  }

  @GET
  @Path("/{code}")
  @Operation(summary = "One partner with its resources and this quarter's capacity")
  public PartnerOverview partner(String code) {
    return catalogue.withCode(currentActor.get(), code);
  }

  @GET
  @Path("/{code}/referrals")
  @Operation(summary = "Referrals to a partner: open ones first, then the newest")
  public List<ReferralView> referrals(String code) {
    return referrals.toPartner(catalogue.withCode(currentActor.get(), code).id());
  }

  @POST
  @Operation(summary = "Adds a partner to a programme")
  public Response register(@Valid @NotNull NewPartner partner) {
    var programme = programmes.withCode(partner.programme());
    registerPartner.register(currentActor.get(), programme.id(), partner.code(), partner.name());
    return Response.created(URI.create("/api/partners/" + partner.code())).build();
  }

  @POST
  @Path("/{code}/resources")
  @Operation(summary = "Adds a resource to what a partner gives")
  public Response register(String code, @Valid @NotNull RegisterResource.NewResource resource) {
    var actor = currentActor.get();
    var partner = catalogue.withCode(actor, code);
    registerResource.register(actor, partner.id(), resource);
    return Response.created(URI.create("/api/partners/" + code)).build();
  }
}
