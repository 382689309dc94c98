"""What is told of a disk: whether it is another machine's, and whether others write to it."""

from pathlib import PurePosixPath as Pure

import pytest

from studyguide.memory.disk import is_network, synced_by

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/me/own\\040disk btrfs rw 0 0
//nas/share /mnt cifs rw 0 0
/dev/sdc1 /mnt ext4 rw 0 0
me@host: /remote fuse.sshfs rw 0 0
/dev/sdd1 /fast fuseblk rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "network"),
    [
        ("/root/x", False),
        ("/home/me/.local/share/studyguide", True),
        ("/homes", False),
        ("/home/me/own disk/studyguide", False),
        ("/mnt/x", False),
        ("/remote", True),
        ("/fast/x", False),
    ],
)
def test_a_folder_is_on_the_disk_that_is_mounted_nearest_above(folder: str, network: bool) -> None:
    assert is_network(Pure(folder), MOUNTS) == network


def test_where_no_disks_are_listed_none_is_of_another_machine() -> None:
    assert not is_network(Pure("/home"), "")


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("/home/me/Dropbox/study", "Dropbox"),
        ("/home/me/Dropbox (Work)/study", "Dropbox (Work)"),
        ("/Users/me/Library/Mobile Documents/study", "Mobile Documents"),
        ("/home/me/.local/share/studyguide", ""),
    ],
)
def test_a_folder_that_is_copied_behind_our_back_is_known_by_its_name(
    folder: str, program: str
) -> None:
    assert synced_by(Pure(folder)) == program
