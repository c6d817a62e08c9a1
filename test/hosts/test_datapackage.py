"""graph-data/ as a reader of data packages that is not ours finds it: https://framework.frictionlessdata.io"""

import json
import shutil
from pathlib import Path

import pytest
from frictionless import Package, validate

ROOT = Path(__file__).parents[2]


@pytest.fixture
def copy(tmp_path):
    """The package, to be spoilt: the descriptor and its tables, without the hashes that any change would fail."""
    for file in (ROOT / "graph-data").glob("*.csv"):
        shutil.copy(file, tmp_path)
    descriptor = json.loads((ROOT / "graph-data/datapackage.json").read_text())
    for resource in descriptor["resources"]:
        del resource["hash"], resource["bytes"]
    return tmp_path, descriptor


def problems(folder, descriptor):
    """Kinds of what is wrong, by table."""
    path = folder / "datapackage.json"
    path.write_text(json.dumps(descriptor))
    report = validate(str(path))
    return {task.name: sorted({error.type for error in task.errors}) for task in report.tasks if task.errors} or {
        "package": [error.type for error in report.errors]
    }


def resource(descriptor, name):
    return next(one for one in descriptor["resources"] if one["name"] == name)


def test_package_is_valid():
    report = validate(str(ROOT / "graph-data/datapackage.json"))
    assert report.valid, report.to_summary()
    # Every table was read to its end, and there is no table beside the package.
    paths = {task.place for task in report.tasks}
    assert paths == {file.name for file in (ROOT / "graph-data").glob("*.csv")}
    for task in report.tasks:
        lines = (ROOT / "graph-data" / task.place).read_text().rstrip("\n").count("\n")
        assert 0 < task.stats["rows"] <= lines


def test_fields_stand_in_the_order_of_the_headings():
    package = Package(str(ROOT / "graph-data/datapackage.json"))
    for one in package.resources:
        with one:
            assert one.labels == one.schema.field_names, one.name


def test_copy_is_valid(copy):
    assert problems(*copy) == {"package": []}


def test_two_fields_that_changed_places_are_found(copy):
    folder, descriptor = copy
    fields = resource(descriptor, "memberships")["schema"]["fields"]
    at = {field["name"]: i for i, field in enumerate(fields)}
    a, b = at["role"], at["agency"]
    fields[a], fields[b] = fields[b], fields[a]
    assert "incorrect-label" in problems(folder, descriptor)["memberships"]


def test_wrong_type_is_found(copy):
    folder, descriptor = copy
    field = next(one for one in resource(descriptor, "mobility")["schema"]["fields"] if one["name"] == "obs_value")
    assert field["type"] == "integer"
    table = folder / "mobility.csv"
    lines = table.read_text().splitlines()
    column = lines[0].split(",").index("obs_value")
    cells = lines[1].split(",")
    cells[column] = "many"
    lines[1] = ",".join(cells)
    table.write_text("\n".join(lines) + "\n")
    assert problems(folder, descriptor) == {"mobility": ["type-error"]}


def test_key_that_stands_twice_is_found(copy):
    folder, descriptor = copy
    table = folder / "regions.csv"
    lines = table.read_text().splitlines()
    table.write_text("\n".join([*lines, lines[-1]]) + "\n")
    assert "primary-key" in problems(folder, descriptor)["regions"]


def test_reference_to_nothing_is_found(copy):
    folder, descriptor = copy
    table = folder / "countries.csv"
    region = resource(descriptor, "countries")["schema"]["foreignKeys"]
    assert any(key["reference"]["resource"] == "regions" for key in region)
    text = table.read_text()
    first = text.splitlines()[1]
    column = text.splitlines()[0].split(",").index("region")
    cells = first.split(",")
    cells[column] = "no-such-region"
    table.write_text(text.replace(first, ",".join(cells), 1))
    assert problems(folder, descriptor) == {"countries": ["foreign-key"]}
