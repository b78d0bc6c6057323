package dev.worklog.examples.gitlog;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit is shown it: without settings, so that a repository reads the same
 * everywhere, and so that JGit keeps no notes in the user's home.
 */
final class Machine extends SystemReader.Delegate {

  private Machine() {
    super(SystemReader.getInstance());
  }

  /** From now on JGit sees the machine like this. */
  static void use() {
    if (!(SystemReader.getInstance() instanceof Machine)) {
      SystemReader.setInstance(new Machine());
    }
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  private static final class NoSettings extends FileBasedConfig {

    NoSettings(Config parent, FS fs) {
      super(parent, null, fs);
    }

    // How exact the times of files are. JGit would else find out by writing files for seconds.
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long defaultValue, TimeUnit unit) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? unit.convert(2, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, defaultValue, unit);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // There is no file.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
