package origin.s3.bucket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import origin.s3.S3Settings;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// One bucket, as one port sees it.
///
/// What was put is there for everybody at once and survives the loss of a data centre's disk: S3 is
/// strongly consistent and answers a put when it is durable.
public final class Bucket implements AutoCloseable {
  private static final int MOST_AT_ONCE = 1_000;
  private static final int TRIES = 8;
  private static final long PAUSE_NANOS = 50_000_000;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final String NOBODY_WAS_FIRST = "*";

  private final S3Client client;
  private final String name;
  private final Breakage breakage;

  private Bucket(S3Client client, String name, Breakage breakage) {
    this.client = client;
    this.name = name;
    this.breakage = breakage;
  }

  /// Gets ready to ask a bucket; asks nothing yet.
  ///
  /// @param settings which bucket, and how it is reached
  /// @param breakage how failures are told
  /// @return to be closed
  public static Bucket open(S3Settings settings, Breakage breakage) {
    return new Bucket(Connection.open(settings), settings.bucket(), breakage);
  }

  /// The same bucket for another port.
  ///
  /// @param other how that one tells failures
  /// @return shares this one's connections, and is not closed
  public Bucket tellingFailuresAs(Breakage other) {
    return new Bucket(client, name, other);
  }

  /// Tells whether the bucket answers and lets itself be used.
  ///
  /// @throws RuntimeException that tells why not
  public void check() {
    asked("use the bucket " + name, () -> client.headBucket(request -> request.bucket(name)));
  }

  /// Puts an object unless there is one of that name: of several puts, also at the same time, the
  /// first wins.
  ///
  /// @param key its name
  /// @param bytes all of it
  /// @param notes what to note about it
  /// @return false where another was first
  public boolean putFirst(String key, byte[] bytes, Map<String, String> notes) {
    return firstOf(
        key,
        () ->
            client.putObject(
                put -> put.bucket(name).key(key).ifNoneMatch(NOBODY_WAS_FIRST).metadata(notes),
                RequestBody.fromBytes(bytes)));
  }

  /// Puts an object in the place of the one of that name, if there is one.
  ///
  /// @param key its name
  /// @param bytes all of it
  public void put(String key, byte[] bytes) {
    asked(
        "store " + key,
        () -> client.putObject(put -> put.bucket(name).key(key), RequestBody.fromBytes(bytes)));
  }

  /// Begins an object that comes in pieces and appears when it is complete.
  ///
  /// @param key its name
  /// @param notes what to note about it
  /// @return takes the pieces
  public Growing grow(String key, Map<String, String> notes) {
    String id =
        asked(
            "begin " + key,
            () ->
                client
                    .createMultipartUpload(begin -> begin.bucket(name).key(key).metadata(notes))
                    .uploadId());
    return new Growing(this, key, id);
  }

  /// Copies an object, notes and all; what was there before is replaced.
  ///
  /// @param from the key of what is copied, at most 5 GiB
  /// @param to the copy's key
  public void copy(String from, String to) {
    asked(
        "copy " + from,
        () ->
            client.copyObject(
                copy ->
                    copy.sourceBucket(name)
                        .sourceKey(from)
                        .destinationBucket(name)
                        .destinationKey(to)));
  }

  /// Takes an object whole.
  ///
  /// @param key its name
  /// @return the object; empty where there is none
  public Optional<Taken> take(String key) {
    return ifThere("read " + key, () -> client.getObjectAsBytes(get -> get.bucket(name).key(key)))
        .map(found -> new Taken(found.asByteArrayUnsafe(), found.response().metadata()));
  }

  /// Takes a part of an object.
  ///
  /// @param key its name
  /// @param from the first byte, which is there
  /// @param count how many, at least one; fewer come where the object ends before
  /// @return the bytes; empty where there is no such object
  public Optional<byte[]> take(String key, long from, int count) {
    String range = "bytes=" + from + "-" + (from + count - 1);
    Optional<ResponseBytes<GetObjectResponse>> found =
        ifThere(
            "read " + key,
            () -> client.getObjectAsBytes(get -> get.bucket(name).key(key).range(range)));
    return found.map(ResponseBytes::asByteArrayUnsafe);
  }

  /// Looks at an object without its bytes.
  ///
  /// @param key its name
  /// @return what is told about it; empty where there is none
  public Optional<Noted> look(String key) {
    Optional<HeadObjectResponse> found =
        ifThere("look at " + key, () -> client.headObject(look -> look.bucket(name).key(key)));
    return found.map(object -> new Noted(object.contentLength(), object.metadata()));
  }

  /// Lists the objects whose names begin alike, in the order of their names.
  ///
  /// @param prefix how they begin
  /// @return all of them, one request for each thousand
  public List<Listed> list(String prefix) {
    List<Listed> listed = new ArrayList<>();
    each(prefix, listed::add);
    return listed;
  }

  /// Shows one by one the objects whose names begin alike, in the order of their names.
  ///
  /// @param prefix how they begin
  /// @param seen is shown each
  public void each(String prefix, Consumer<Listed> seen) {
    var pages = client.listObjectsV2Paginator(list -> list.bucket(name).prefix(prefix));
    asked(
        "list " + prefix,
        () -> {
          for (S3Object object : pages.contents()) {
            seen.accept(new Listed(object.key(), object.size(), object.lastModified()));
          }
          return prefix;
        });
  }

  /// Shows one by one the folders right below a place: what comes after it in the names of objects,
  /// up to the next slash; each once.
  ///
  /// @param place ends with a slash
  /// @param seen is shown each, without place and slash
  public void eachFolder(String place, Consumer<String> seen) {
    var pages =
        client.listObjectsV2Paginator(list -> list.bucket(name).prefix(place).delimiter("/"));
    asked(
        "list " + place,
        () -> {
          for (CommonPrefix folder : pages.commonPrefixes()) {
            String path = folder.prefix();
            seen.accept(path.substring(place.length(), path.length() - 1));
          }
          return place;
        });
  }

  /// Removes objects; those that are not there are no failure.
  ///
  /// @param keys their names
  public void remove(Collection<String> keys) {
    List<String> rest = new ArrayList<>(keys);
    for (int from = 0; from < rest.size(); from += MOST_AT_ONCE) {
      removeAtOnce(rest.subList(from, Math.min(rest.size(), from + MOST_AT_ONCE)));
    }
  }

  @Override
  public void close() {
    client.close();
  }

  S3Client client() {
    return client;
  }

  String name() {
    return name;
  }

  /// Does a conditional put. A conflict with one that is under way is asked again until that one is
  /// over.
  ///
  /// @return false where another was first
  boolean firstOf(String key, Runnable put) {
    return asked(
        "store " + key,
        () -> {
          for (int attempt = 1; ; attempt++) {
            try {
              put.run();
              return true;
            } catch (S3Exception refused) {
              if (refused.statusCode() == PRECONDITION_FAILED) {
                return false;
              }
              if (refused.statusCode() != CONFLICT || attempt == TRIES) {
                throw refused;
              }
              LockSupport.parkNanos(attempt * PAUSE_NANOS);
            }
          }
        });
  }

  <T> T asked(String what, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException reported) {
      throw breakage.of("cannot " + what, reported);
    }
  }

  private <T> Optional<T> ifThere(String what, Supplier<T> request) {
    return asked(
        what,
        () -> {
          try {
            return Optional.of(request.get());
          } catch (NoSuchKeyException none) {
            return Optional.empty();
          }
        });
  }

  private void removeAtOnce(List<String> keys) {
    List<ObjectIdentifier> objects =
        keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    DeleteObjectsResponse removed =
        asked(
            "remove " + keys.size() + " objects",
            () ->
                client.deleteObjects(
                    request ->
                        request.bucket(name).delete(these -> these.objects(objects).quiet(true))));
    if (removed.hasErrors() && !removed.errors().isEmpty()) {
      String why = removed.errors().getFirst().code();
      throw breakage.of(
          "cannot remove " + removed.errors().size() + " objects",
          SdkException.builder().message(why).build());
    }
  }
}
