package origin.bootstrap;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import origin.bootstrap.cli.Role;
import origin.http.Call;
import origin.http.Draining;
import origin.http.Edge;
import origin.http.HttpServer;
import origin.http.HttpSettings;
import origin.http.RouteGroup;
import origin.http.accounts.AccountRoutes;
import origin.http.accounts.SessionRoutes;
import origin.http.captions.CaptionRoutes;
import origin.http.channels.ChannelRoutes;
import origin.http.operation.DescriptionRoutes;
import origin.http.operation.HealthPart;
import origin.http.operation.HealthRoutes;
import origin.http.operation.MetricsRoutes;
import origin.http.pages.PageRoutes;
import origin.http.publishing.PosterRoutes;
import origin.http.publishing.ProcessingRoutes;
import origin.http.publishing.Progress;
import origin.http.publishing.Shown;
import origin.http.publishing.VideoRoutes;
import origin.http.sound.SoundRoutes;
import origin.http.upload.UploadRoutes;
import origin.media.MediaDelivery;
import origin.metrics.Figures;
import origin.ports.work.Ids;
import origin.usecases.accounts.Accounts;
import origin.usecases.captions.Captioning;
import origin.usecases.channels.Channels;
import origin.usecases.publishing.Publishing;

/// The web server with the routes of a role.
final class WebServer {
  private WebServer() {}

  /// Assembles it; nothing listens yet.
  ///
  /// @param role decides what is answered; health and figures always are
  static HttpServer of(
      HttpSettings settings,
      Role role,
      Product product,
      Figures figures,
      List<HealthPart> health,
      Ids ids,
      InstantSource clock) {
    Draining draining = new Draining();
    Edge edge =
        new Edge(
            product.people().accounts().authenticate(),
            figures.requests()::record,
            product.intentions().doOnce(),
            ids::next,
            clock);
    return new HttpServer(
        settings, edge, draining, routes(role, product, health, figures, draining));
  }

  private static List<RouteGroup> routes(
      Role role, Product product, List<HealthPart> health, Figures figures, Draining draining) {
    List<RouteGroup> routes = new ArrayList<>();
    if (role.answersPeople()) {
      routes.addAll(api(product, draining));
    }
    if (role.delivers()) {
      MediaDelivery media =
          new MediaDelivery(
              product.playback().findMedia(),
              product.playback().claimMaking(),
              product.transcoding().serveSegment(),
              request -> Call.of(request).client());
      routes.add(mounted -> mounted.mount("/media", media));
    }
    routes.add(new HealthRoutes(health, draining));
    routes.add(new MetricsRoutes(figures::text));
    if (role.answersPeople()) {
      routes.add(new DescriptionRoutes());
      routes.add(new PageRoutes());
    }
    return routes;
  }

  private static List<RouteGroup> api(Product product, Draining draining) {
    Accounts accounts = product.people().accounts();
    Channels channels = product.people().channels();
    return List.of(
        new AccountRoutes(accounts.signUp(), accounts.whoami(), channels.listOwnChannels()),
        new SessionRoutes(accounts.signIn(), accounts.refreshSession(), accounts.signOut()),
        new ChannelRoutes(channels.openChannel(), channels.findChannel()),
        new UploadRoutes(product.uploading()),
        new VideoRoutes(videos(product)),
        new PosterRoutes(product.processing().posters(), shown(product)),
        new CaptionRoutes(captions(product)),
        new ProcessingRoutes(
            product.processing().followProcessing(),
            new Progress(product.uploading().measureArrival()),
            draining),
        new SoundRoutes(product.sound().describeSound()));
  }

  private static VideoRoutes.Needs videos(Product product) {
    Publishing publishing = product.publishing();
    return new VideoRoutes.Needs(
        publishing.findVideo(),
        publishing.listVideos(),
        publishing.listChannelVideos(),
        publishing.listOwnVideos(),
        publishing.editVideo(),
        publishing.deleteVideo(),
        publishing.retryVideo(),
        shown(product));
  }

  private static Shown shown(Product product) {
    return new Shown(product.playback().addressMedia(), product.captioning().tellText());
  }

  private static CaptionRoutes.Needs captions(Product product) {
    Captioning captioning = product.captioning();
    return new CaptionRoutes.Needs(
        captioning.putCaption(),
        captioning.removeCaption(),
        captioning.readCaption(),
        captioning.listCaptions(),
        product.publishing().findVideo(),
        captioning.tellText());
  }
}
